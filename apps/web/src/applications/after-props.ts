import type { FormDef } from '#contracts/open-calls/form/form-def';
import type { Message } from '../api/client.js';
import type { Application } from './application-api.js';

/** What the panels of a submitted application are given. */
export interface AfterProps {
  application: Application;
  ahead: number;
  call: Message<'Call'>;
  def: FormDef;
  /** The reader is of the firm and may act for it. */
  own: boolean;
  refresh: () => Promise<unknown>;
}
