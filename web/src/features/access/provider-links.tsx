import { useQuery } from '@tanstack/react-query';
import { providerAddress, providersQuery } from '../../api/session.js';
import { useSpeech } from '../../app/language.js';
import { buttonClass } from '../../ui/button.js';

/** The municipality's identity providers; nothing where it has none, or where they cannot be asked for just now. */
export function ProviderLinks({ municipality }: { readonly municipality: string }) {
  const { t } = useSpeech();
  const { data: providers = [] } = useQuery(providersQuery(municipality));
  if (providers.length === 0) return null;
  const { pathname, searchParams } = new URL(window.location.href);
  searchParams.delete('signIn');
  const returnTo = searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
  return (
    <>
      <ul className="sign-in__providers">
        {providers.map(({ id, name }) => (
          <li key={id}>
            <a className={buttonClass('primary')} href={providerAddress(id, municipality, returnTo)}>
              {t.signIn.with(name)}
            </a>
          </li>
        ))}
      </ul>
      <p className="sign-in__or">{t.signIn.or}</p>
    </>
  );
}
