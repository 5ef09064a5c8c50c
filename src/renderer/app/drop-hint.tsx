import { useEffect, useState } from 'react';
import { FileDown } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import styles from './drop-hint.module.css';

/** Over the whole window while a file is dragged on it: that it can be let go anywhere, and what will become of it. */
export function DropHint() {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Of every part that the file is dragged over, one is entered before another is left.
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth++;
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    };
    const end = () => {
      depth = 0;
      setIsOver(false);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', end);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles.over} data-testid="drop-hint">
      <p className={styles.card}>
        <FileDown aria-hidden />
        {say('dropHere')}
      </p>
    </div>
  );
}
