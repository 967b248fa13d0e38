/** What the environment says, checked. `.env.example` documents every key. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Where a worker answers for its health; 3001 if absent. */
  readonly workerPort?: number;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** 32 bytes as base64; made and stored in the data folder if absent. */
  readonly secretKey?: string;
  /** Where people reach the pages, without a slash at its end; in links of messages. The address it listens on if absent. */
  readonly publicUrl?: string;
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  /** Robots and webhooks may lie in the own network. */
  readonly allowPrivateTargets?: boolean;
}

export interface ConfigurationError {
  readonly key: string;
  readonly given: string;
  readonly allowed: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Key<Value> {
  readonly name: string;
  readonly allowed: string;
  readonly secret?: boolean;
  /** `undefined`: not allowed. */
  readonly read: (text: string) => Value | undefined;
}

const PORT: Key<number> = {
  name: 'PORT',
  allowed: 'a whole number from 0 to 65535 (0: any free port)',
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
};
const WORKER_PORT: Key<number> = { ...PORT, name: 'ZHUDIAN_WORKER_PORT' };
const HOST: Key<string> = {
  name: 'HOST',
  allowed: 'a host name or an IP address, e.g. 127.0.0.1 or 0.0.0.0',
  read: (text) => (/^[A-Za-z0-9.:_-]+$/.test(text) ? text : undefined),
};
const DATA_DIR: Key<string> = {
  name: 'ZHUDIAN_DATA_DIR',
  allowed: 'a folder, e.g. ./data',
  read: (text) => (text.includes('\u0000') ? undefined : text),
};
const DATABASE_URL: Key<string> = {
  name: 'DATABASE_URL',
  allowed: 'postgres://user:password@host:port/database',
  secret: true,
  read: (text) => urlWith(text, ['postgres:', 'postgresql:']),
};
const REDIS_URL: Key<string> = {
  name: 'REDIS_URL',
  allowed: 'redis://host:port/number or rediss://…',
  secret: true,
  read: (text) => urlWith(text, ['redis:', 'rediss:']),
};
const SECRET_KEY: Key<string> = {
  name: 'ZHUDIAN_SECRET_KEY',
  allowed: '32 random bytes in base64, e.g. from `openssl rand -base64 32`',
  secret: true,
  read: (text) => (Buffer.from(text, 'base64').length === 32 ? text : undefined),
};

const PUBLIC_URL: Key<string> = {
  name: 'ZHUDIAN_PUBLIC_URL',
  allowed: 'https://host, where people open the pages',
  read: (text) => urlWith(text, ['http:', 'https:'])?.replace(/\/+$/, ''),
};
const SMTP_URL: Key<string> = {
  name: 'ZHUDIAN_SMTP_URL',
  allowed: 'smtp://user:password@host:port, or smtps://…',
  secret: true,
  read: (text) => urlWith(text, ['smtp:', 'smtps:']),
};
const MAIL_FROM: Key<string> = {
  name: 'ZHUDIAN_MAIL_FROM',
  allowed: 'an address, e.g. 驻点 <zhudian@example.com>',
  read: (text) => (/^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(text) ? text : undefined),
};
const ALLOW_PRIVATE_TARGETS: Key<boolean> = {
  name: 'ZHUDIAN_ALLOW_PRIVATE_TARGETS',
  allowed: 'true or false',
  read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
};

/** Reads the environment; lists every key that is wrong, not only the first. An empty value counts as absent. */
export function readConfiguration(environment: Environment): Configuration | { errors: ConfigurationError[] } {
  const errors: ConfigurationError[] = [];
  const read = <Value>(key: Key<Value>): Value | undefined => {
    const text = environment[key.name];
    if (text === undefined || text === '') return undefined;
    const value = key.read(text);
    if (value === undefined) {
      errors.push({ key: key.name, given: key.secret === true ? '(not shown)' : text, allowed: key.allowed });
    }
    return value;
  };
  const databaseUrl = read(DATABASE_URL);
  const redisUrl = read(REDIS_URL);
  const workerPort = read(WORKER_PORT);
  const secretKey = read(SECRET_KEY);
  const publicUrl = read(PUBLIC_URL);
  const smtpUrl = read(SMTP_URL);
  const mailFrom = read(MAIL_FROM);
  const configuration: Configuration = {
    port: read(PORT) ?? 3000,
    host: read(HOST) ?? '127.0.0.1',
    dataDir: read(DATA_DIR) ?? './data',
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(workerPort === undefined ? {} : { workerPort }),
    ...(secretKey === undefined ? {} : { secretKey }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    ...(mailFrom === undefined ? {} : { mailFrom }),
    ...(read(ALLOW_PRIVATE_TARGETS) === true ? { allowPrivateTargets: true } : {}),
  };
  return errors.length > 0 ? { errors } : configuration;
}

function urlWith(text: string, protocols: readonly string[]): string | undefined {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
}
