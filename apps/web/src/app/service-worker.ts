import { notifications } from '@mantine/notifications';
import { i18n } from '../shared/i18n/i18n';

/** The page without signal. A new version waits until the person says so, or closes the app: nothing is torn away. */
export function installServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) window.location.reload();
  });
  // Where it is forbidden (a private window) the page works all the same, with signal.
  serviceWorker.register('/sw.js').then(watch, () => undefined);
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting !== null) offer(registration.waiting);
  // One may have begun to install before anybody listened.
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

function follow(installing: ServiceWorker | null): void {
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && navigator.serviceWorker.controller !== null) offer(installing);
  });
}

function offer(waiting: ServiceWorker): void {
  notifications.show({
    id: 'update',
    title: i18n.t('update.title'),
    message: i18n.t('update.text'),
    autoClose: false,
    onClick: () => waiting.postMessage({ type: 'SKIP_WAITING' }),
  });
}
