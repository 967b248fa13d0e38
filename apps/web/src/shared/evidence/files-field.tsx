import { IconCamera, IconCircleCheck, IconTrash } from '@tabler/icons-react';
import { type DragEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './evidence.module.css';
import type { EvidenceFiles } from './use-files';

const MEBIBYTE = 1024 * 1024;

/** Evidence files: from the camera, dropped, pasted or chosen. */
export function FilesField({
  label,
  given,
  accept = 'image/*,application/pdf',
}: {
  readonly label: string;
  readonly given: EvidenceFiles;
  readonly accept?: string;
}) {
  const { t } = useTranslation('evidence');
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const { files, isUploading, refused, take, remove } = given;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  // Wherever the cursor stands. A copied text may bring its picture along; it is pasted as the text that it is.
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent): void => {
      const isText = clipboardData === null || clipboardData.getData('text/plain') !== '';
      if (!isText && clipboardData.files.length > 0) take(clipboardData.files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [take]);
  return (
    <div>
      <span className={styles['label']}>{label}</span>
      {files.map((file) => (
        <div key={file.id} className={styles['file']}>
          <IconCircleCheck className="pine" aria-hidden />
          <span className="grow el">{file.name}</span>
          <span className="t12 c3 n">{(file.bytes / MEBIBYTE).toFixed(1)} MB</span>
          <span className="t13 pine">{t('files.done')}</span>
          <button
            type="button"
            className="hit"
            aria-label={t('files.remove', { name: file.name })}
            onClick={() => remove(file.id)}
          >
            <IconTrash aria-hidden />
          </button>
        </div>
      ))}
      <label
        htmlFor={id}
        className={`${styles['drop'] ?? ''} ${isOver ? (styles['over'] ?? '') : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconCamera aria-hidden />
        <span className="c2">{t(isUploading ? 'files.uploading' : 'files.add')}</span>
        <input
          id={id}
          className="sr"
          type="file"
          accept={accept}
          multiple
          aria-label={label}
          onChange={(event) => {
            take(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {refused.length === 0 ? null : (
        <ul role="alert" className="seal t13 col g4">
          {refused.map(({ name, detail }, place) => (
            <li key={`${name}${String(place)}`}>{t('files.refused', { name, detail })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
