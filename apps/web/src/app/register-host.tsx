import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMay } from '../shared/session/me';
import { useUrlState } from '../shared/url/url-state';

const RegisterSheet = lazy(async () => ({
  default: (await import('../shared/register/register-sheet')).RegisterSheet,
}));

/** `?register=new` over any screen; what was registered is shown then. */
export function RegisterHost() {
  const [{ register, named }, change] = useUrlState();
  const navigate = useNavigate();
  const isPhone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  const mayRegister = useMay('enterprise.create');
  if (register === undefined || !mayRegister) return null;
  const done = { register: undefined, named: undefined };
  return (
    <Suspense>
      <RegisterSheet
        name={named ?? ''}
        onClose={() => change(done)}
        onRegistered={({ id }, how) => {
          if (how === 'kept') change(done, { replace: true });
          else if (isPhone) void navigate({ to: '/enterprises/$id', params: { id }, replace: true });
          else change({ ...done, open: id }, { replace: true });
        }}
      />
    </Suspense>
  );
}
