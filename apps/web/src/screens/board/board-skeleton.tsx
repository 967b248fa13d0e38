import { STAGES, stageNumber } from '../../shared/stage';
import { Bone } from '../../shared/ui/skeleton';
import styles from './board.module.css';

/** Five columns where they will be. */
export function BoardSkeleton() {
  return (
    <div className={styles['board']}>
      {STAGES.map((stage) => (
        <section key={stage} className={`${styles['column'] ?? ''} g-${String(stageNumber(stage))}`}>
          <header className={styles['head']}>
            <Bone width="50%" height={20} />
          </header>
          <div className="col g8">
            {[0, 1, 2, 3, 4].map((card) => (
              <div key={card} className={`${styles['card'] ?? ''} col g8`}>
                <Bone width="60%" />
                <Bone width="90%" />
                <Bone width="75%" />
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
