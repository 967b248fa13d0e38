import 'reflect-metadata';
import '#libs/audit';
import { openDataSource } from '#libs/database';
import '#libs/ledgers';
import { emptyDatabase, type TestDatabase } from '../support/test-database.js';

describe('the migrations, on this database', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(async () => {
    await database.drop();
  });

  it('make what the entities say, and can be taken back', async () => {
    const dataSource = await openDataSource(database.configuration);
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
      for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
      const runner = dataSource.createQueryRunner();
      for (const { tableName } of dataSource.entityMetadatas) {
        expect({ tableName, left: await runner.hasTable(tableName) }).toEqual({ tableName, left: false });
      }
      await runner.release();
    } finally {
      await dataSource.destroy();
    }
  });
});
