/** What the environment says, checked. `.env.example` documents every key. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** 32 bytes as base64; made and stored in the data folder if absent. */
  readonly secretKey?: string;
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
  const secretKey = read(SECRET_KEY);
  const configuration: Configuration = {
    port: read(PORT) ?? 3000,
    host: read(HOST) ?? '127.0.0.1',
    dataDir: read(DATA_DIR) ?? './data',
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(secretKey === undefined ? {} : { secretKey }),
  };
  return errors.length > 0 ? { errors } : configuration;
}

function urlWith(text: string, protocols: readonly string[]): string | undefined {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
}
