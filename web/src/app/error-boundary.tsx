import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { useSpeech } from './language.js';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly crashed: boolean;
}

/** Keeps a fault in one page from leaving a blank screen. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { crashed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { crashed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

export function Crashed() {
  const { t } = useSpeech();
  return (
    <main className="main page">
      <h1>{t.state.failedTitle}</h1>
      <Notice tone="error" role="alert">
        <p>{t.state.crashed}</p>
        <Button onClick={() => window.location.reload()}>{t.state.reload}</Button>
      </Notice>
    </main>
  );
}
