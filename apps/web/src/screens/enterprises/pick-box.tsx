import styles from './enterprises.module.css';

/** Picks a row: with a click, with Shift all to here. By the keyboard the list does it. */
export function PickBox({
  label,
  isPicked,
  onToggle,
}: {
  readonly label: string;
  readonly isPicked: boolean;
  readonly onToggle: (toHere: boolean) => void;
}) {
  return (
    <label className={styles['pick']} onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        aria-label={label}
        tabIndex={-1}
        checked={isPicked}
        onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  );
}
