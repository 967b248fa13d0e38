export {
  DateColumn,
  FlagColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  YuanColumn,
} from './columns.js';

export { openDataSource } from './data-source.js';
export { Database, UnitOfWork } from './database.js';
export { CONFIGURATION, DatabaseModule } from './database.module.js';

export { InstallationKey, secretKeyIn } from './installation-key.js';

export { isTrue, Reader } from './reader.js';
export { Signals } from './signals.js';
export { and, join, list, raw, Sql, sql, unindexed } from './sql.js';

export { SqliteReader } from './sqlite.js';
export { Subscriber, type SubscriberOf } from './subscribers.js';
export { Transaction } from './transaction.js';
