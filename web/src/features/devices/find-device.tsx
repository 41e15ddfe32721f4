import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useId, useState } from 'react';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import './find-device.css';

/** Finds a device by any code on it, from every page. */
export function FindDevice() {
  const { t } = useSpeech();
  const id = useId();
  const navigate = useNavigate();
  const [code, setCode] = useState('');

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const kod = code.trim();
    if (kod === '') return;
    setCode('');
    void navigate({ to: '/enheter', search: { kod } });
  }

  return (
    <form role="search" className="find-device" onSubmit={submit}>
      <label htmlFor={id} className="visually-hidden">
        {t.app.findDevice}
      </label>
      <input
        id={id}
        type="search"
        className="field__control"
        placeholder={t.app.findHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button type="submit">{t.app.find}</Button>
    </form>
  );
}
