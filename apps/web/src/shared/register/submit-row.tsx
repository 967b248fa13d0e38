import { Button } from '../ui/button';
import styles from './register.module.css';

/** The end of a long form. */
export function SubmitRow({ words, isReady }: { readonly words: string; readonly isReady: boolean }) {
  return (
    <div className={styles['foot']}>
      <Button look="primary" size="big" type="submit" disabled={!isReady}>
        {words}
      </Button>
    </div>
  );
}
