import { RouterProvider } from '@tanstack/react-router';
import { router } from './routes.js';

/** Everything behind the door. */
export const App = () => <RouterProvider router={router} />;
