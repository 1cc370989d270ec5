import { lazy, Suspense, type ComponentType } from 'react';
import { Loading, NotFound } from '../ui/states.js';
import { PublicLayout } from './public-layout.js';

const page = <K extends string>(load: () => Promise<Record<K, ComponentType<{ part: string }>>>, name: K) =>
  lazy(() => load().then((module) => ({ default: module[name] })));
const certificate = page(() => import('./certificate-page.js'), 'CertificatePage');

/** Pages by the first part of their address; the second part is handed to them. */
const PAGES: Record<string, ComponentType<{ part: string }>> = {
  '': page(() => import('./home-page.js'), 'HomePage'),
  'open-calls': page(() => import('./open-call-page.js'), 'OpenCallPage'),
  certificates: certificate,
  'sign-in': page(() => import('../account/sign-in-page.js'), 'SignInPage'),
  'forgotten-password': page(() => import('../account/forgotten-page.js'), 'ForgottenPage'),
  invitation: page(() => import('../account/link-page.js'), 'InvitationPage'),
  'password-reset': page(() => import('../account/link-page.js'), 'PasswordResetPage'),
};

/** The public half: few pages, each an address of its own, no router. */
export function App() {
  const [, first = '', part = '', ...rest] = location.pathname.split('/');
  const Page = rest.length === 0 ? PAGES[first] : undefined;
  return (
    <PublicLayout>
      <Suspense fallback={<Loading />}>
        {Page ? <Page part={decodeURIComponent(part)} /> : <NotFound />}
      </Suspense>
    </PublicLayout>
  );
}
