import { useSyncExternalStore } from 'react';
import { type PhoneState, phoneState } from './phone-state';

export function usePhone(): PhoneState {
  return useSyncExternalStore(phoneState.watch, phoneState.snapshot);
}
