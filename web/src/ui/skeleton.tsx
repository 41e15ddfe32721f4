import { useEffect, useState } from 'react';
import { useSpeech } from '../app/language.js';
import './skeleton.css';

/** A wait shorter than this is not worth a word. */
const SILENT_MS = 200;

/** Props: `lines` (how tall what comes will be), `label` (what is being fetched). */
interface SkeletonProps {
  readonly lines?: number;
  readonly label?: string;
}

/** Holds the place of what is being fetched; after a moment it says so, in words and in lines. */
export function Skeleton({ lines = 3, label }: SkeletonProps) {
  const { t } = useSpeech();
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setNoticed(true), SILENT_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true" className={noticed ? 'skeleton' : 'skeleton skeleton--silent'}>
      <p className="quiet">{noticed ? (label ?? t.state.loading) : '\u00A0'}</p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton__line" />
      ))}
    </div>
  );
}
