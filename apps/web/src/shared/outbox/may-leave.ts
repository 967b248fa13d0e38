import { phoneDatabase } from './outbox-database';

/** Whether somebody may sign out: at once where nothing waits on this phone, else if they say so. */
export async function mayLeave(userId: string, question: (count: number) => string): Promise<boolean> {
  const count = await phoneDatabase(userId).entries.count();
  return count === 0 || window.confirm(question(count));
}
