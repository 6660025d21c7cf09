import type { Distress } from './kinds.ts';
import type { Phrases } from '../phrases.ts';

/**
 * What people type when they are not well, and phrases that look like it. Without accents; `phrases.ts` explains `a|b_c`,
 * `|a`, `.`, `^` and `$`, and tolerates slips, a missing « ne » and a missing apostrophe. A word that is also a work
 * subject (violence, suicide, pressure) only counts with a first person, or alone.
 */
type DistressWords = Phrases<Distress>;

const WANT = 'veux|vais|voudrais|pense|songe|souhaite|compte|aimerais|prefere|prefererais|envisage|hesite';
const SAD = 'mal|nul|nule|seul|seule|isole|vide|perdu|perdue|depasse|incapable|inutile|deborde|submerge';
const WORN = 'epuise|epuises|epuiser|extenue|lessive|rince|brise|demoli|vide';
const ANXIOUS =
  'angoisse|angoisser|deprime|depressif|depressive|desespere|panique|tetanise|terrorise|traumatise';
const HURT =
  'harcele|harceler|humilie|humilier|insulte|insulter|menace|menacer|agresse|agresser|frappe|frapper|viole|violer|rabaisse';
const HURTS =
  'harcele|harcelent|humilie|humilient|insulte|insultent|menace|menacent|agresse|agressent|frappe|frappent|rabaisse|rabaissent|terrorise|intimide|tape_dessus|crie_dessus|crient_dessus|hurle_dessus|hurlent_dessus';
const HARM =
  'harcelement|violence|violences|menaces|insultes|humiliations|agression|agressions|sexisme|racisme|discrimination|discriminations|chantage';
const BOSS =
  'mentor|mentore|mentors|manager|manageuse|chef|chefe|responsable|superieur|superieure|colegue|colegues|binome|hierarchie|directeur|directrice|sponsor|tuteur|tutrice|equipe';
const PROGRAMME = 'programme|promo|promotion|cohorte|defi|poste|mission|aventure';
const OF_MINE = 'mon|ma|mes';
const MESSAGES = '|de|des|les|ces|vos|tes|aucun|aux|avec_les|avec_ces|avec_vos|avec_tes messages';
const PLEASE = '|svp|stp|merci|maintenant|tout|ca_suffit';

export const FRENCH: DistressWords = {
  'self-harm': `
    me suicider, me suicide, je suis suicidaire, je pense|pensais|songe |souvent|parfois au|a suicide, ^ suicide|suicider $
    j'ai|avais |des|les|souvent_des idees|pensees suicidaires, mes idees|pensees suicidaires, idees|pensees noires
    j'ai fait une tentative, je ${WANT} me tuer, envie|pense|pensais a|de me tuer, m'ouvrir les veines, je vais passer a l'acte
    me foutre en l'air, me flinguer, me pendre, me jeter sous|par|d'un, me tirer une balle, me tailader, sauter par la fenetre
    me faire du mal, je me fais du mal, me mutiler, me mutile, me scarifier, me scarifie, fin a mes jours, fin a ma vie
    en finir avec la vie, envie d'en finir |avec_la_vie|avec_tout, je ${WANT} |bien|trop en finir |avec_la_vie|avec_tout, ^ en finir $
    plus|pas |trop envie de vivre, plus la force de vivre, plus le gout de vivre, plus de raison de vivre, raison de vivre .
    a quoi bon vivre, marre de vivre, fatigue de vivre, je veux plus vivre, je veux plus etre la ., ma vie a plus de sens, ma vie vaut
    envie de mourir|crever|disparaitre, je ${WANT} mourir|crever|disparaitre, mieux si j'etais mort|morte, serait mieux sans moi
    j'ai |deja pense|songe au suicide, j'ai essaye|voulu|failli |de me tuer, envie de suicide, ^ |des idees|pensees suicidaires $, plus envie d'etre la ., plus envie d'exister, preferable que je meure`,
  distress: `
    je vais pas |trop bien|fort, je vais plus |trop bien, je vais |trop mal ., je vais |trop mal en ce moment, je vais |trop mal depuis
    je suis|me_sens pas |trop|du_tout bien ., je me sens pas |trop bien, je suis pas bien |du_tout|en_ce_moment|dans_ma, pas bien du tout
    je suis mal ., je me sens |trop|si|hyper ${SAD}, ca va |trop|pas|plus du tout, ca va pas |trop bien ., ca va pas |trop bien en ce moment
    ca va pas fort, ca va |trop pas ., ca va plus ., ca va |trop mal ., ca va |de mal en pis, ca va pas en ce moment, ca va pas pour moi, tout va mal
    je craque, j'ai craque, je vais craquer, point de craquer, train de craquer, j'en peux plus, on en peux plus, on n'en peux plus, je peux plus .
    j'en ai marre ., marre de tout, ras le bol de tout, je n'y arrive plus ., j'y arrive plus ., je tiens plus |le_coup|debout ., j'ai plus la|de force
    je n'arrive plus a dormir|manger|respirer|travailler|tenir|rien|venir|avancer, je dors plus, je mange plus, je n'arrive plus a me lever
    je suis |trop|completement a bout, a bout de nerfs|forces|force, bout du rouleau, je suis au bout ., au bord du burn out
    je suis|fais|frole |en|un|le|presque_en|proche_du|au_bord_du burn out, mon burn out, ^ |le|un|en burn out $, je suis en depression, je fais une depression, ^ depression $
    je suis|me_sens |trop|si|hyper|completement ${WORN}, ^ epuise|epuises|extenue $, mon epuisement, d'epuisement ., ^ epuisement $, epuise|epuises moralement|mentalement
    je suis|me_sens |trop|si|hyper|super|hyper ${ANXIOUS}|stresse, j'angoisse, je deprime, je sombre, j'etouffe, je sufoque, je panique, je souffre
    m'angoisse, d'angoisse ., ^ |l' angoisse|angoisses $, crise|crises d'angoisse|de_panique|de_larmes|de_nerfs, attaque|attaques de panique, boule au ventre, mal etre
    pas|plus |trop le moral, moral a zero, plus envie de rien, je sers a rien, je vaux rien, trop dur pour moi, plus envie de venir, je veux plus venir, moque|moquent de moi, propos|remarques|blagues|gestes sexistes|racistes de ${OF_MINE} ${BOSS}
    je pleure, j'ai |encore|trop|beaucoup pleure, envie de pleurer |encore, je|j'ai |fais|fait|que de_pleurer, en larmes, en pleurs, en detresse, ^ detresse $
    au secours, ^ sos $, je suis au plus bas, je touche le fond, j'ai |trop peur de venir|aller|lui|retourner|parler, j'ai peur d'aller
    peur de ${OF_MINE} ${BOSS}, ${OF_MINE} ${BOSS} me fait peur, peur d'aller|de_venir|de_retourner au travail|boulot|bureau, peur du ${BOSS}
    me|nous met|mettent|mette |la|trop|une|de_la|enormement |enorme|grosse|de pression, ${BOSS}|il|elle|ils|elles met|mettent |la|trop|une|de_la |de pression
    je|on suis|est sous |trop_de|une|la pression, ^ |sous pression |au_travail $, trop de pression, pression de ${OF_MINE}|la ${BOSS}, pression sur moi
    subis|subi|subit |des|de|une|du|la|trop pression|pressions|${HARM}, me pousse|poussent a bout|partir|demissionner|la_faute
    me|nous ${HURTS}, m'a|m'ont|nous_a|nous_ont |encore|deja|trop ${HURT}, il|elle m'a touche, touche sans mon consentement, je me fais |encore ${HURT}|crier|hurler
    je suis|me_sens|j'ai_ete|etais |encore ${HURT}, harcele|harceler par, je suis|j'ai_ete|etais victime|temoin, c'est du|de|de_la ${HARM}, ^ |du|de|de_la ${HARM} $
    harcelement|violence|violences de|d' ${OF_MINE} ${BOSS}, harcelement a mon|mes, violence|violences|violent|violente avec|envers|contre moi, menaces de ${OF_MINE}, main aux fesses
    besoin|envie de parler ., besoin|envie de parler a|avec quelqu'un, besoin|envie d'en parler ., besoin|envie de me confier, me confier ., me confier a quelqu'un
    ${WANT} |bien|juste|en parler a|avec quelqu'un|la_coordination, je peux parler a|avec quelqu'un, ^ parler a|avec quelqu'un, parler a|avec un|une |vrai|vraie|etre humain|humaine|psy|psychologue|personne .
    a qui parler ., a qui parler de ${OF_MINE}|ca|ce, a qui je peux|dois |me|en parler|confier ., a qui puis|peux je |me|en parler|confier ., a qui me confier, quelqu'un a qui parler
    personne a qui parler, qui contacter si ca va pas, besoin d'ecoute, besoin qu'on m'ecoute, besoin d'un psy, j'ai besoin d'une pause ., besoin qu'on m'aide a tenir
    je demissionne, ${WANT} |a|de|bien demissionner, envie de demissionner, comment |je|faire_pour|on|je_peux demissionner, ma demission, ^ |la demission|demissionner $, poser sa demission
    ${WANT} |tout|a quitter |le|la|l'|mon|ma ${PROGRAMME}|eig, je quitte |le|la|l'|mon|ma ${PROGRAMME}|eig, envie de quitter |le|la|l'|mon|ma ${PROGRAMME}|eig
    comment |on|faire_pour|je_peux quitter |le|la|l'|mon|ma ${PROGRAMME}|eig, ^ quitter |le|la|l'|mon|ma ${PROGRAMME}|eig $, envie de partir ., envie de tout arreter|plaquer|lacher|quitter
    rompre|casser|arreter|quitter|terminer mon contrat, rupture de mon contrat, fin a mon contrat, comment partir ., comment partir du|de_la|de_l'|d' ${PROGRAMME}|eig|ici|avant
    je ${WANT} |tout partir|arreter ., je ${WANT} arreter |le|la|l' programme|promo|eig|mission|aventure, je ${WANT} tout plaquer|lacher, envie d'arreter ., j'abandonne ., j'abandonne tout, je lache tout`,
  stop: `
    ^ |ok|bon|non|merci stop |stop ${PLEASE} $, ^ |veuillez arrete|arretes|arreter|arretez ${PLEASE} $, comment |je_peux|on|faire_pour|puis_je arrete|arreter|stopper|couper les|ces|vos|tes messages, ^ stop stop stop $
    arrete|arreter|arretez|cesse|cesser|cessez|stop|evite|evitez de me|nous ecrire|envoyer|contacter|notifier|deranger|spammer|solliciter|relancer|parler|harceler|embeter|prevenir
    m'ecris|ecrire|ecrivez plus, plus m'ecrire, m'envoyez|envoyer plus, me contactez|contacter|parlez|notifiez|derangez|relancez|sollicitez|spammez plus
    ^ m'envoie|envoies|contacte|parle|notifie|derange|relance|sollicite|spamme plus
    je ${WANT}|desire plus |rien|recevoir|avoir ${MESSAGES}, ^ veux plus |rien|recevoir|avoir ${MESSAGES}, je ${WANT} plus |rien recevoir ., je ${WANT} plus etre notifie|contacte|derange|sollicite|relance
    ^ plus |recevoir|aucun|de messages ${PLEASE} $, ^ plus recevoir, ^ stop |a ${MESSAGES} ${PLEASE} $, ^ arrete|arreter|arretez ${MESSAGES} ${PLEASE} $
    ras le bol |de|des vos|tes|ces|messages |messages, marre de|des |vos|tes|ces messages, trop de vos|tes messages, ^ trop de messages $
    laisse|laissez|foutez|fous|fichez|fiche moi |tranquille|en_paix|la_paix ., laisse|laissez|foutez|fous|fichez|fiche moi tranquille|en_paix|la_paix, lache|lachez moi
    me desabonner, me desinscrire, desabonne|desabonner|desabonnez|desinscris|desinscrire|desinscrivez moi
    ^ desabonner|desabonnement|desabonne|desabonnez|desinscrire|desinscription ${PLEASE} $`,
  ignored: `
    pas de pression, sans pression, sous pression atmospherique, trop de pression dans, je craque pas, je craque pour|le|les|un|une|des
    j'ai craque le|les|un|une|pour, je pleure|rigole de rire|joie, j'ai pleure de rire|joie, envie de pleurer de rire, en larmes de rire, en pleurs de rire
    envie de mourir de rire|faim|chaud, je ${WANT} mourir de rire|faim|chaud|soif, je ${WANT} me tuer a
    envie d'en finir avec, je ${WANT} |bien|trop en finir avec, ce|ca|qui m'a frappe|touche, ca me frappe, qui me frappe, ce qui me frappe
    ${WANT} |bien parler a|avec quelqu'un du|chez|de_la|de_l', besoin|envie de parler a|avec quelqu'un du|chez|de_la|de_l', quelqu'un a qui parler du|de_la|de_l'
    formation|atelier |me|se desinscrire|desinscription|desinscris, besoin|envie de parler a|avec quelqu'un qui connait|sait|maitrise|gere, ${WANT} |bien parler a|avec quelqu'un qui connait|sait|maitrise|gere
    me desinscrire de_l'|du|de_la|d'un|d'une atelier|cafe|session|formation|reunion`,
};

const I_AM = 'i am|was|feel|felt|get|got|keep|have_been|am_being|am_feeling|was_being|am_getting';
const LOW =
  'terrible|awful|hopeless|worthless|empty|alone|lonely|trapped|overwhelmed|depressed|miserable|broken|desperate|exhausted|drained|burned_out|burnt_out|burning_out|terrified|stressed|anxious';
const MY_BOSS =
  'mentor|manager|boss|supervisor|lead|colleague|colleagues|sponsor|director|coworker|teammate|team';
const HARMED =
  'harassed|bullied|humiliated|insulted|threatened|assaulted|abused|discriminated|belittled|groped|pressured';
const HARMS =
  'harassing|harasses|harass|bullying|bullies|humiliating|humiliates|insulting|insults|threatening|threatens|belittling|assaulting|pressuring|hitting|hits|hit|groped';
const ABUSE = 'harassment|violence|bullying|abuse|assault|sexism|racism|discrimination';
const GOING =
  'want_to|will|am_going_to|would_like_to|am_about_to|need_to|have_to|decided_to|have_decided_to|might';
const QUITTING =
  'am_quitting|am_leaving|am_thinking_of_quitting|am_thinking_about_quitting|am_thinking_of_leaving';
const THE_PROGRAMME = 'the|this|my|eig programme|program|job|fellowship|contract|challenge|cohort';
const WRITING =
  'messaging|texting|writing|contacting|bothering|spamming|pinging|notifying|emailing|harassing|reminding|talking';

export const ENGLISH: DistressWords = {
  'self-harm': `
    kill|killing myself, ^ kms $, i am|feel|have_been |feeling suicidal, feeling suicidal, i have|had|am_having |these suicidal thoughts, my suicidal thoughts
    i want|wish|wanted to die, want to be dead, wish i was|were dead, rather be dead, end|ending my |own life, take|taking my own life, end it all
    hurt|hurting|harm|harming|cut|cutting|injure myself, i self harm, ^ |i |am self harm|harming $, ^ suicide $, thinking|think about|of suicide, i ${GOING} commit suicide
    dont want to live, dont want to be alive, dont want to exist, dont want to be here |any anymore|more, dont want to wake up, no reason to live, nothing to live for, i want to end it .
    tired of living, better off dead, better off without me, i ${GOING} disappear, overdose myself`,
  distress: `
    i am not |doing|feeling |at_all|too ok|okay|well|good|fine|alright, ^ not |doing|feeling |too|at_all ok|okay|well|good|fine |at_all $, i am not coping, i dont feel |too|at_all well|good|ok|okay|safe
    ${I_AM} |too|like ${LOW}, ^ exhausted|overwhelmed|depressed|burned_out|burnt_out|burn_out $, i am falling apart, i am breaking down, i am losing it, i am struggling |to_cope|a_lot ., i am at my limit
    i cant take|do|handle it|this anymore|any_more|., i cant anymore, i cant go on, i cant cope, i cant breathe, i cant sleep, breaking point, end of my rope|tether
    i cry, i am crying, i was crying, i keep crying, i cried, in tears, panic attack|attacks, anxiety attack, my anxiety, mental|nervous|having_a breakdown, feel like crying, stop crying, my mental health, burnout is
    ${I_AM} under |too_much|a_lot_of pressure, too much pressure, pressure from my|${MY_BOSS}, putting|puts|put |too_much|a_lot_of pressure on me
    ${HARMS} me, harassed|bullied|humiliated|insulted|threatened|assaulted|abused|groped me, he|she|${MY_BOSS} touched|grabbed me, ${I_AM} |being|getting ${HARMED}, i am|was|have_been |a victim of
    yells|yelled|yelling|shouts|shouted|shouting|screams|screamed|screaming at me, ^ ${ABUSE} $, ${ABUSE} by|from my, violent with|towards|to me, this is ${ABUSE}, i witnessed ${ABUSE}
    scared|afraid|frightened of my ${MY_BOSS}, my ${MY_BOSS} scares|frightens me, scared|afraid to come|go to work, afraid|scared of going|coming to work
    need|want|like to talk|speak to|with someone|somebody|anyone|a_human|a_person|a_real_person, need|want to talk ., ^ |can_i talk|speak to|with someone|somebody|a_human|a_person|a_real_person
    who can i talk|speak|turn to ., who can i talk|speak to about my|this, someone to talk to ., nobody to talk to, no one to talk to, who to talk to .
    i quit ., i |${GOING} resign, i am resigning, thinking of|about resigning, my resignation, how |do_i|can_i|to resign ., ^ resign|resignation $
    i ${GOING} quit|leave ., i ${GOING} quit|leave ${THE_PROGRAMME}, i ${QUITTING} ${THE_PROGRAMME}, i ${QUITTING} ., how do|can i quit|leave ., how do|can i quit|leave ${THE_PROGRAMME}
    break|end|terminate my contract, i give up ., i want out .`,
  stop: `
    ^ |please|ok|no stop |it|please|now|thanks|that $, stop ${WRITING} |to me|us, ^ |please stop ${WRITING} |please $, stop sending me|us |any|these|those|your|so_many messages, ^ |please stop sending |any|these|those|your|so_many messages
    how |do_i|can_i|to stop the|these|those|your|all messages, how do|can i unsubscribe ., ^ |please turn off |the|all messages $
    ^ |please stop |the|these|those|your|all|all_the|with_the|with_these messages |please $, dont|not |ever messages|text|write|contact|ping|bother|notify|disturb |to me
    ^ no more messages, i dont want |any|your|these|to |more|get|receive |any|more|your|these messages, leave me |the_hell alone
    unsubscribe me, ^ |please unsubscribe |please $, i ${GOING} unsubscribe, opt me out, ^ opt out $, i ${GOING} opt out, shut up ., ^ |please go away .`,
  ignored: `
    i am not |too good|great at|with, i am not ok|okay|fine with, not well versed, kill|killing myself laughing, i cry laughing, in tears laughing, in tears of joy|laughter, too much pressure in|on the, it hit|hits me, i get|got stressed test
    need|want|like to talk|speak to|with someone|somebody from|at|in, need|want|like to talk|speak to|with someone|somebody about the|our`,
};
