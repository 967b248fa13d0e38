export {
  DateColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  YuanColumn,
} from './columns.js';
export { openDataSource, sqliteFileIn } from './data-source.js';
export { Database, UnitOfWork } from './database.js';
export { CONFIGURATION, DatabaseModule } from './database.module.js';
export { OpenWriteEntity } from './open-write.entity.js';
export { type Dialect, Reader } from './reader.js';
export { and, join, list, raw, Sql, sql } from './sql.js';
export { SqliteReader } from './sqlite.js';
export { type SqliteRole } from './sqlite-database.js';
export { Subscriber, type SubscriberOf } from './subscribers.js';
export { type EntityClass, Transaction } from './transaction.js';
