import type { Actor } from '#libs/http';
import { idFrom, newId } from '#libs/kernel';

/** Who imports from the command line, where nobody has signed in: the one who runs this installation. */
export function importer(): Actor {
  return {
    userId: idFrom('zhudian', 'command line'),
    username: 'command-line',
    name: '命令行',
    grants: [],
    via: 'import',
    requestId: newId(),
  };
}
