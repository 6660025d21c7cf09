// 60 connections of a few MB at most: the pools of a few replicas, and scripts.
const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '60',
  shared_buffers: '32MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

// People's words must not reach a log file. At level `log`, query errors, which quote values, are left out; terse leaves
// out the details and statements of a crash.
const DISCREET_LOG = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
};

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
// Each worker of the tests keeps a connection to databases that wait for the next test.
const FOR_TESTS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '120',
};

export function serverArguments(data: string, port: number, durable: boolean): string[] {
  const settings = { ...ALWAYS, ...DISCREET_LOG, ...(durable ? DURABLE : FOR_TESTS), port };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
