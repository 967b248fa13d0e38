import type { ReactNode } from 'react';
import { useMe } from '../../shared/session/me';
import { useRoleWord } from '../../shared/session/role-word';
import { Settings } from '../../shared/session/settings';

/** On the phone: who I am, how it looks, and the way out. */
export function MineScreen(): ReactNode {
  const me = useMe();
  const roleWord = useRoleWord();
  return (
    <div className="col g12" style={{ padding: '8px 16px', maxWidth: 560 }}>
      <section className="card" style={{ padding: 16 }}>
        <p className="t18 b">{me.user.name}</p>
        <ul>
          {me.grants.map((grant) => (
            <li key={`${grant.unitId}${grant.role}`} className="c2 t13">
              {grant.unitName}
              <i className="sep" />
              {roleWord(grant)}
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <Settings />
      </section>
    </div>
  );
}
