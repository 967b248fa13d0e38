import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsWorkingDay } from '../api/work-calendar';
import { addDays, calendarDate, today } from '../format/dates';
import { currentLanguage } from '../i18n/i18n';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { nextWorkingDays } from './working-days';

const OFFERED = [1, 2, 5] as const;

/** 稍后: the next working days, or another one. A day off is not offered: nothing rings on it. */
export function SnoozeSheet({
  onChoose,
  onClose,
}: {
  readonly onChoose: (until: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const now = today();
  const year = Number(now.slice(0, 4));
  const isWorkingDay = useIsWorkingDay([year, year + 1]);
  const offered = nextWorkingDays(now, OFFERED, isWorkingDay);
  const [other, setOther] = useState(addDays(now, 14));
  return (
    <Sheet title={t('reminder.snooze')} onClose={onClose}>
      <div className="col g8">
        {offered.map((day) => (
          <Button key={day} size="big" onClick={() => onChoose(day)}>
            {calendarDate(day, now, currentLanguage())}
          </Button>
        ))}
        <TextInput
          type="date"
          size="md"
          label={t('reminder.otherDay')}
          value={other}
          min={addDays(now, 1)}
          error={isWorkingDay(other) ? undefined : t('reminder.dayOff')}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <Button look="primary" size="big" disabled={!isWorkingDay(other)} onClick={() => onChoose(other)}>
          {t('reminder.until', { day: calendarDate(other, now, currentLanguage()) })}
        </Button>
      </div>
    </Sheet>
  );
}
