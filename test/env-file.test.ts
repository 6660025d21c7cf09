import { describe, expect, it } from 'vitest';
import { settingNames } from '../src/config.ts';
import { envLine, readEnvText } from '../src/env-file.ts';
import { en } from '../src/texts/en/index.ts';

const read = (text: string) => readEnvText(text, '.env', settingNames(), en.operatorSettings.file);

describe('a file of settings', () => {
  it('takes spaces, quotation marks, comments, blank lines, and the mark that some editors write first', () => {
    const text = `\uFEFF# the bot
PORT=3001
export OPERATOR_CONTACT = Ada Un, salle 3  # asked for

DATABASE_URL='postgres://u:p#ss@host/x'
COORDINATION="Camille Un <camille@x.example>"\r
COMMAND=
`;
    expect(read(text)).toEqual({
      faults: [],
      values: {
        PORT: '3001',
        OPERATOR_CONTACT: 'Ada Un, salle 3',
        DATABASE_URL: 'postgres://u:p#ss@host/x',
        COORDINATION: 'Camille Un <camille@x.example>',
        COMMAND: '',
      },
    });
  });

  it.each([
    ['DATABASE_URL=postgres://u:canari#ss@host/x', /^\.env, line 1: DATABASE_URL contains a #/],
    ['OPERATOR_CONTACT="canari', /line 1: OPERATOR_CONTACT opens a quotation mark that is not closed/],
    ['OPERATOR_CONTACT="canari" et Ada', /line 1: OPERATOR_CONTACT opens a quotation mark/],
    ['\nSLACK_BOT_TOKN=canari', /line 2: SLACK_BOT_TOKN is no setting .* Did you mean SLACK_BOT_TOKEN\?/],
    ['canari', /line 1: this is no setting. Write NAME=value/],
    ['PORT=1\n#\nPORT=2', /^\.env: PORT is there 2 times, on lines 1 and 3\. Keep one\./],
    ['CANARI_NAME=canari', /CANARI_NAME is no setting of this version\. Take the line out/],
  ])('is refused with %j, by line, and without the value', (text, sentence) => {
    const { values, faults } = read(text);
    expect(values).toEqual({});
    expect(faults).toEqual([expect.stringMatching(sentence)]);
    expect(faults.join()).not.toContain('canari');
  });

  it('says all its faults at once', () => {
    expect(read('canari\nPORT=1\nPORT=2\nCOMMAND="').faults).toHaveLength(3);
  });

  it.each(['simple', 'Ada "la" d’ici # x', "l'heure", `"' et`, 'a\\nb', ' blancs '])(
    'gives %j back as it was written',
    (value) => {
      const line = envLine('OPERATOR_CONTACT', value) ?? '';
      expect(read(line)).toEqual({ faults: [], values: { OPERATOR_CONTACT: value } });
    },
  );

  it('cannot hold a line break, nor every kind of quotation mark', () => {
    expect(envLine('COMMAND', 'a\nb')).toBeUndefined();
    expect(envLine('COMMAND', '\'"`')).toBeUndefined();
  });
});
