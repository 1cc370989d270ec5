/** What stands around an input of a form. */
export interface InputLabels {
  id: string;
  label: string;
  description?: string;
  error?: string;
  required?: boolean;
}
