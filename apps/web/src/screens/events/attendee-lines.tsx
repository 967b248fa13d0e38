import { Select } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { type Choice, type Choices, choiceOf, valueOf } from './choices';
import styles from './events.module.css';
import type { AttendeeLine } from './events.queries';

const LOOKS: Readonly<Record<AttendeeLine['outcome'], string>> = {
  contact: 'f-ok',
  touch: 'line',
  create: 'f-lock',
  already: '',
  repeated: '',
  choose: 'f-quiet',
  skipped: '',
  unreadable: 'f-over',
};

/** What each line becomes; what is only alike asks. */
export function AttendeeLines({
  lines,
  choices,
  onChoose,
}: {
  readonly lines: readonly AttendeeLine[];
  readonly choices: Choices;
  readonly onChoose: (line: number, choice: Choice) => void;
}) {
  const { t } = useTranslation('events');
  const alike = lines.filter(({ outcome }) => outcome === 'choose');
  return (
    <>
      <p className="row g8 wrap t13" role="status">
        {counted(lines).map(([outcome, count]) => (
          <span key={outcome} className={`chip ${LOOKS[outcome]}`}>
            {t(`outcome.${outcome}`)} <span className="n">{count}</span>
          </span>
        ))}
        {alike.length > 1 ? (
          <Button look="link" size="s" onClick={() => alike.forEach(({ line }) => onChoose(line, { as: 'create' }))}>
            {t('attend.allNew')}
          </Button>
        ) : null}
      </p>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('attend.lines')}>
        <table className="tb">
          <thead>
            <tr>
              <th className="ar">{t('attend.line')}</th>
              <th>{t('attend.name')}</th>
              <th>{t('attend.person')}</th>
              <th>{t('attend.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((each) => (
              <tr key={each.line}>
                <td className="ar c3">{each.line}</td>
                <td>{each.name}</td>
                <td>
                  {[each.person, each.title].filter((word) => word !== null).join(' ')}
                  {each.hasPhone ? (
                    <IconPhone className="i-14 c3" aria-label={t('attend.hasPhone')} role="img" />
                  ) : null}
                </td>
                <td>
                  {each.outcome === 'choose' ? (
                    <Which line={each} choice={choices.get(each.line)} onChoose={onChoose} />
                  ) : (
                    <span className={`chip ${LOOKS[each.outcome]}`}>{t(`outcome.${each.outcome}`)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Which({
  line: { line, name, candidates },
  choice,
  onChoose,
}: {
  readonly line: AttendeeLine;
  readonly choice: Choice | undefined;
  readonly onChoose: (line: number, choice: Choice) => void;
}) {
  const { t } = useTranslation('events');
  return (
    <Select
      aria-label={t('attend.which', { name })}
      placeholder={t('attend.choose')}
      size="xs"
      miw={220}
      data={[
        ...candidates.map((each) => ({ value: each.id, label: t('attend.isIt', { name: each.name }) })),
        { value: 'create', label: t('attend.asNew') },
        { value: 'skip', label: t('attend.skip') },
      ]}
      value={valueOf(choice)}
      onChange={(value) => {
        if (value !== null) onChoose(line, choiceOf(value));
      }}
    />
  );
}

function counted(lines: readonly AttendeeLine[]): readonly (readonly [AttendeeLine['outcome'], number])[] {
  const counts = new Map<AttendeeLine['outcome'], number>();
  for (const { outcome } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts];
}
