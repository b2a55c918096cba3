import { isAbsolute, resolve } from 'node:path';
import {
  bucketName,
  choice,
  databaseUrl,
  flag,
  host,
  integer,
  list,
  mailAddress,
  origin,
  rateLimits,
  trustedProxies,
  url,
} from './values.ts';

/** One environment variable: documentation, default and parser in one place. */
export interface Variable<T> {
  readonly name: string;
  /** Text used when it is not set; null = the setting is off. */
  readonly fallback: string | null;
  readonly meaning: string;
  readonly accepts: string;
  /** Never shown: `doctor` and error messages print `(hidden)`. */
  readonly secret?: true;
  readonly parse: (text: string, folder: string) => T;
}

function variable<T, F extends string | null>(
  definition: Variable<T> & { readonly fallback: F },
): Variable<F extends null ? T | null : T> {
  return definition as Variable<F extends null ? T | null : T>;
}

/**
 * Every setting Guildhall reads. `docs/generated/configuration.md` and
 * `guildhall doctor` are made from this table.
 */
export const VARIABLES = {
  port: variable({
    name: 'PORT',
    fallback: '8080',
    meaning: 'Port to listen on; 0 picks a free one.',
    accepts: 'a whole number from 0 to 65535',
    parse: integer(0, 65535),
  }),
  host: variable({
    name: 'HOST',
    fallback: '127.0.0.1',
    meaning:
      'Address to listen on. Anything but loopback opens the server to the network and needs accounts (REGISTRATION) or OPEN_NETWORK.',
    accepts: 'an IP address or host name, without port',
    parse: host,
  }),
  openNetwork: variable({
    name: 'OPEN_NETWORK',
    fallback: 'false',
    meaning:
      'Allow a HOST that is not loopback although there are no accounts: everybody who reaches the server may then read and change everything on it.',
    accepts: 'true or false',
    parse: flag,
  }),
  publicUrl: variable({
    name: 'PUBLIC_URL',
    fallback: null,
    meaning: 'Address under which users reach the server, when a proxy or tunnel stands in front.',
    accepts: 'an origin such as https://guild.example.org, without a path',
    parse: origin,
  }),
  dataDir: variable({
    name: 'DATA_DIR',
    fallback: './var',
    meaning: 'Folder for the embedded database, imported game data, keys and backups.',
    accepts: 'a path; a relative one counts from the working directory, in .env from its folder',
    parse: (text: string, folder: string) => (isAbsolute(text) ? resolve(text) : resolve(folder, text)),
  }),
  databaseUrl: variable({
    name: 'DATABASE_URL',
    fallback: null,
    meaning: 'PostgreSQL to use instead of the embedded database.',
    accepts: 'postgres://user:password@host:5432/database',
    secret: true,
    parse: databaseUrl,
  }),
  redisUrl: variable({
    name: 'REDIS_URL',
    fallback: null,
    meaning: 'Redis to share a cache between several servers.',
    accepts: 'redis://host:6379 or rediss://…',
    secret: true,
    parse: (text: string) => {
      url('redis:', 'rediss:')(text);
      return text;
    },
  }),
  llmBaseUrl: variable({
    name: 'LLM_BASE_URL',
    fallback: null,
    meaning:
      'Language model that writes training scenarios: an endpoint that speaks OpenAI’s chat completions. Without it scenarios are varied from templates, without a network.',
    accepts: 'http:// or https:// up to the version, such as https://llm.example.org/v1',
    parse: (text: string) => {
      url('http:', 'https:')(text);
      return text;
    },
  }),
  llmApiKey: variable({
    name: 'LLM_API_KEY',
    fallback: null,
    meaning: 'Key that is sent to LLM_BASE_URL.',
    accepts: 'the key as the operator of the endpoint gave it',
    secret: true,
    parse: (text: string) => text,
  }),
  llmModel: variable({
    name: 'LLM_MODEL',
    fallback: 'gpt-4o-mini',
    meaning: 'Model asked for at LLM_BASE_URL; shown beside what it wrote.',
    accepts: 'a name the endpoint knows',
    parse: (text: string) => text,
  }),
  logLevel: variable({
    name: 'LOG_LEVEL',
    fallback: 'info',
    meaning: 'Least severity that is logged, as JSON lines on standard error.',
    accepts: 'trace, debug, info, warn, error, fatal or silent',
    parse: choice('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  }),
  trustProxy: variable({
    name: 'TRUST_PROXY',
    fallback: 'false',
    meaning: 'Whether, and from which proxies, X-Forwarded-* headers are believed.',
    accepts: 'true, false, or a list of addresses and networks such as 10.0.0.0/8,loopback',
    parse: trustedProxies,
  }),
  corsOrigins: variable({
    name: 'CORS_ORIGINS',
    fallback: '',
    meaning: 'Other sites whose pages may call the API.',
    accepts: 'a comma-separated list of origins such as https://tools.example.org',
    parse: list(origin),
  }),
  registration: variable({
    name: 'REGISTRATION',
    fallback: null,
    meaning:
      'Who may make an account: open = everybody, invite = holders of an invitation, closed = nobody. Setting it turns accounts on from the first start; otherwise they begin with the first administrator, and then invite holds.',
    accepts: 'open, invite or closed',
    parse: choice('open', 'invite', 'closed'),
  }),
  sessionDays: variable({
    name: 'SESSION_DAYS',
    fallback: '7',
    meaning: 'Days without use after which a device has to sign in again.',
    accepts: 'a whole number from 1 to 365',
    parse: integer(1, 365),
  }),
  sessionMaxHours: variable({
    name: 'SESSION_MAX_HOURS',
    fallback: '720',
    meaning:
      'Hours after giving a password or passkey in which a device has to do so again, in use or not; 12 is what OWASP ASVS level 2 asks for.',
    accepts: 'a whole number from 1 to 8760',
    parse: integer(1, 8_760),
  }),
  rateLimits: variable({
    name: 'RATE_LIMITS',
    fallback: '',
    meaning:
      'How often an account, or an address without one, may call routes of each class; classes that are not named keep their default. docs/security.md has the table.',
    accepts: '`off`, or class=requests/seconds such as auth=20/60,write=600/60',
    parse: rateLimits,
  }),
  smtpUrl: variable({
    name: 'SMTP_URL',
    fallback: null,
    meaning:
      'Mail server for links to confirm addresses and choose new passwords; without it mail is written to logs/mail.',
    accepts: 'smtp://user:password@host:587 or smtps://…',
    secret: true,
    parse: (text: string) => {
      url('smtp:', 'smtps:')(text);
      return text;
    },
  }),
  mailFrom: variable({
    name: 'MAIL_FROM',
    fallback: null,
    meaning: 'Sender of mail; guildhall@ the name of the server unless set.',
    accepts: 'a mail address',
    parse: mailAddress,
  }),
  oidcIssuer: variable({
    name: 'OIDC_ISSUER',
    fallback: null,
    meaning:
      'OpenID Connect provider that people can sign in with. Its redirect address is PUBLIC_URL/auth/oidc/callback.',
    accepts: 'https://login.example.org; http only on this machine',
    parse: (text: string) => {
      url('https:', 'http:')(text);
      return text;
    },
  }),
  oidcClientId: variable({
    name: 'OIDC_CLIENT_ID',
    fallback: null,
    meaning: 'Name of this server at the provider.',
    accepts: 'any text',
    parse: (text: string) => text,
  }),
  oidcClientSecret: variable({
    name: 'OIDC_CLIENT_SECRET',
    fallback: null,
    meaning: 'Secret of this server at the provider; not needed for public clients.',
    accepts: 'any text',
    secret: true,
    parse: (text: string) => text,
  }),
  socialProof: variable({
    name: 'SOCIALPROOF',
    fallback: 'local',
    meaning:
      'Who may use the original training contract below /socialproof: local = everybody while only this machine reaches the server, otherwise holders of the token; open = everybody; token = holders of the token only.',
    accepts: 'local, open or token',
    parse: choice('local', 'open', 'token'),
  }),
  s3Endpoint: variable({
    name: 'S3_ENDPOINT',
    fallback: null,
    meaning: 'S3 store for pictures and exports; without it they are files in the data directory.',
    accepts: 'an origin such as https://s3.example.org',
    parse: origin,
  }),
  s3PublicEndpoint: variable({
    name: 'S3_PUBLIC_ENDPOINT',
    fallback: null,
    meaning:
      'Where browsers reach the same store. When it is set, links to downloads lead straight there; otherwise through this server.',
    accepts: 'an origin such as https://files.example.org',
    parse: origin,
  }),
  s3Bucket: variable({
    name: 'S3_BUCKET',
    fallback: 'guildhall',
    meaning: 'Bucket to use; it has to exist.',
    accepts: 'a name of 3 to 63 letters, digits, dots and hyphens',
    parse: bucketName,
  }),
  s3Region: variable({
    name: 'S3_REGION',
    fallback: 'us-east-1',
    meaning: 'Region that requests to the store are signed for.',
    accepts: 'a name such as eu-central-1',
    parse: (text: string) => text,
  }),
  s3AccessKeyId: variable({
    name: 'S3_ACCESS_KEY_ID',
    fallback: null,
    meaning: 'Key of the store.',
    accepts: 'any text',
    parse: (text: string) => text,
  }),
  s3SecretAccessKey: variable({
    name: 'S3_SECRET_ACCESS_KEY',
    fallback: null,
    meaning: 'Secret of that key.',
    accepts: 'any text',
    secret: true,
    parse: (text: string) => text,
  }),
  userStorageMb: variable({
    name: 'USER_STORAGE_MB',
    fallback: '200',
    meaning: 'Space for pictures of each account, in megabytes.',
    accepts: 'a whole number from 0 to 1000000',
    parse: integer(0, 1_000_000),
  }),
  uploadMaxMb: variable({
    name: 'UPLOAD_MAX_MB',
    fallback: '64',
    meaning: 'Largest file that may be uploaded, in megabytes.',
    accepts: 'a whole number from 1 to 4096',
    parse: integer(1, 4096),
  }),
};

export type Settings = {
  readonly [K in keyof typeof VARIABLES]: (typeof VARIABLES)[K] extends Variable<infer T> ? T : never;
};
