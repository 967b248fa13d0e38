import { Checkbox, PasswordInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { Bone } from '../ui/skeleton';
import styles from './channels.module.css';
import {
  type Channel,
  type ChannelCode,
  type ChannelGiven,
  channelsQuery,
  type Owner,
  useChannelActs,
} from './channels.queries';
import './messages';

const OWN: readonly ChannelCode[] = ['email', 'wecom', 'dingtalk', 'feishu'];
const OF_A_UNIT: readonly ChannelCode[] = ['wecom', 'dingtalk', 'feishu', 'webhook', 'email'];

/** Where reminders go beside the inbox. Addresses and secrets are never shown again. */
export function Channels({ owner }: { readonly owner: Owner }) {
  const { t } = useTranslation('channels');
  const channels = useQuery(channelsQuery(owner));
  const [adding, setAdding] = useState<ChannelCode | null>(null);
  const known = channels.data?.channels ?? [];
  const offered = (owner.kind === 'me' ? OWN : OF_A_UNIT).filter(
    (code) => !known.some(({ channel }) => channel === code),
  );
  const version = channels.data?.version ?? 0;
  return (
    <section className={`card ${styles['card'] ?? ''}`}>
      <h2 className="b">{owner.kind === 'me' ? t('own') : t('unit', { name: owner.name })}</h2>
      <p className="t13 c3">{t('always')}</p>
      {channels.isPending ? <Bone width="70%" /> : null}
      {channels.isError ? <ProblemNotice problem={channels.error} retry={() => void channels.refetch()} /> : null}
      <ul>
        {known.map((channel) => (
          <ChannelRow key={channel.channel} owner={owner} channel={channel} version={version} />
        ))}
      </ul>
      {channels.data !== undefined && offered.length > 0 ? (
        <Select
          label={t('add')}
          placeholder={t('choose')}
          data={offered.map((value) => ({ value, label: t(`channel.${value}`) }))}
          value={adding}
          onChange={(value) => setAdding(value)}
          clearable
        />
      ) : null}
      {adding === null ? null : (
        <ChannelForm owner={owner} code={adding} version={version} onDone={() => setAdding(null)} />
      )}
    </section>
  );
}

function ChannelRow({
  owner,
  channel,
  version,
}: {
  readonly owner: Owner;
  readonly channel: Channel;
  readonly version: number;
}) {
  const { t } = useTranslation('channels');
  const { change, tryOut } = useChannelActs(owner);
  const [isChanging, setChanging] = useState(false);
  const { channel: code, enabled, target, failing } = channel;
  const language = currentLanguage() === 'en' ? 'en' : 'zh';
  const tried = tryOut.data;
  return (
    <li className={styles['channel']}>
      <div className="row g8 wrap">
        <Checkbox
          label={t(`channel.${code}`)}
          checked={enabled}
          disabled={change.isPending}
          onChange={(event) =>
            change.mutate({ version, channels: [{ channel: code, enabled: event.currentTarget.checked }] })
          }
        />
        <span className="t13 c3 el grow">{target}</span>
        <Button size="s" onClick={() => tryOut.mutate(code)} disabled={tryOut.isPending}>
          {t('try')}
        </Button>
        <Button size="s" onClick={() => setChanging(!isChanging)}>
          {t('change')}
        </Button>
      </div>
      {failing === null ? null : (
        <p className="t13 seal">
          {failing.reason[language]} {failing.code}
        </p>
      )}
      {tried === undefined ? null : (
        <p role="status" className={tried.outcome === 'sent' ? 't13 pine' : 't13 seal'}>
          {t(`outcome.${tried.outcome}`)} {tried.reason?.[language] ?? ''}
        </p>
      )}
      {change.isError ? <ProblemNotice problem={change.error} /> : null}
      {tryOut.isError ? <ProblemNotice problem={tryOut.error} /> : null}
      {isChanging ? (
        <ChannelForm owner={owner} code={code} version={version} onDone={() => setChanging(false)} />
      ) : null}
    </li>
  );
}

function ChannelForm({
  owner,
  code,
  version,
  onDone,
}: {
  readonly owner: Owner;
  readonly code: ChannelCode;
  readonly version: number;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['channels', 'common']);
  const { change } = useChannelActs(owner);
  const [target, setTarget] = useState('');
  const [secret, setSecret] = useState('');
  const isMail = code === 'email';
  const save = (): void => {
    const given: ChannelGiven = {
      channel: code,
      enabled: true,
      ...(isMail ? { address: target.trim() } : { url: target.trim() }),
      ...(secret.trim() === '' ? {} : { secret: secret.trim() }),
    };
    change.mutate({ version, channels: [given] }, { onSuccess: onDone });
  };
  return (
    <div className="col g8" style={{ paddingTop: 8 }}>
      <TextInput
        label={t(isMail ? 'address' : 'url')}
        type={isMail ? 'email' : 'url'}
        autoComplete="off"
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value)}
      />
      {isMail || code === 'wecom' ? null : (
        <PasswordInput
          label={t('secret')}
          autoComplete="off"
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
      )}
      {change.isError ? <ProblemNotice problem={change.error} /> : null}
      <Button look="primary" disabled={target.trim() === '' || change.isPending} onClick={save}>
        {t('common:action.save')}
      </Button>
    </div>
  );
}
