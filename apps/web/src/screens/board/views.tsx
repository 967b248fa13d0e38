import { IconPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RegisterButton } from '../../shared/register/register-button';
import { useMe } from '../../shared/session/me';
import type { ChangeUrl, UrlState } from '../../shared/url/url-state';
import styles from './board.module.css';
import { CONDITIONS } from './board.queries';
import { keepViews, keptViews, type View } from './kept-views';

const SaveView = lazy(async () => ({ default: (await import('./save-view')).SaveView }));

const NONE: UrlState = Object.fromEntries(CONDITIONS.map((name) => [name, '']));

/** Views: conditions with a name. The board and the list are two looks at the same enterprises. */
export function Views({ state, change }: { readonly state: UrlState; readonly change: ChangeUrl }) {
  const { t } = useTranslation('board');
  const { user } = useMe();
  const [kept, setKept] = useState(() => keptViews(user.id));
  const keep = (views: readonly View[]): void => {
    keepViews(user.id, views);
    setKept(views);
  };
  const conditions = Object.fromEntries(
    CONDITIONS.flatMap((name) => (state[name] === undefined ? [] : [[name, state[name]]])),
  );
  const isShown = (view: UrlState): boolean =>
    CONDITIONS.every((name) => (view[name] ?? '') === (conditions[name] ?? ''));
  const isBuiltIn = [{}, { idleDays: '14' }].some(isShown) || kept.some((view) => isShown(view.conditions));
  const tab = (name: string, view: UrlState) => (
    <button
      type="button"
      className={isShown(view) ? 'on' : undefined}
      aria-pressed={isShown(view)}
      onClick={() => change({ ...NONE, ...view })}
    >
      {name}
    </button>
  );
  return (
    <div className="bar">
      <div className="tabs">
        {tab(t('views.all'), {})}
        {tab(t('views.quiet'), { idleDays: '14' })}
        {kept.map((view) => (
          <span key={view.name} className={styles['view']}>
            {tab(view.name, view.conditions)}
            <button
              type="button"
              aria-label={t('views.remove', { name: view.name })}
              onClick={() => keep(kept.filter((each) => each !== view))}
            >
              <IconX className="i-12" aria-hidden />
            </button>
          </span>
        ))}
      </div>
      {isBuiltIn ? null : (
        <Suspense>
          <SaveView onSave={(name) => keep([...kept.filter((view) => view.name !== name), { name, conditions }])} />
        </Suspense>
      )}
      <span className="grow" />
      <nav className="seg">
        <span className="on" aria-current="page">
          {t('shell:screen.board')}
        </span>
        <Link to="/enterprises" search={conditions}>
          {t('shell:screen.enterprises')}
        </Link>
      </nav>
      <RegisterButton look="primary">
        <IconPlus aria-hidden />
        {t('common:action.register')}
        <kbd>N</kbd>
      </RegisterButton>
    </div>
  );
}
