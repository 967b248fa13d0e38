import type { ComponentProps, ReactNode } from 'react';
import { useMay } from '../session/me';
import { Button } from '../ui/button';
import { useUrlState } from '../url/url-state';

/** Opens the one dialog in which an enterprise is registered; for who may not there is none. */
export function RegisterButton({
  name,
  children,
  ...button
}: Omit<ComponentProps<typeof Button>, 'onClick' | 'name'> & {
  /** What is known of its name. */
  readonly name?: string;
  readonly children: ReactNode;
}) {
  const [, change] = useUrlState();
  const mayRegister = useMay('enterprise.create');
  return mayRegister ? (
    <Button {...button} onClick={() => change({ register: 'new', named: name })}>
      {children}
    </Button>
  ) : null;
}
