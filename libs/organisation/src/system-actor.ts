import type { Actor } from '#libs/http';
import { idFrom, newId } from '#libs/kernel';

/** Who acts from the command line: whoever holds the machine, with the rights of the office. Never made from a request. */
export function systemActor(via: 'cli' | 'import', name: string): Actor {
  const userId = idFrom('zhudian', 'system', via);
  const office = { role: 'office', unitId: idFrom('zhudian', 'system', 'office'), unitKind: 'office' } as const;
  return { userId, username: via, name, grants: [office], via, requestId: newId() };
}
