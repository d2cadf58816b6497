import { Outlet } from '@tanstack/react-router';
export function SignedInLayout() {
  return <Outlet />;
}
