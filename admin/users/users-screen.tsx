import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { AccountActs } from './account-acts.tsx';
import { EndAccount } from './end-account.tsx';
import { UserBilling } from './user-billing.tsx';
import { useUserColumns } from './user-columns.tsx';
import { UserFacts } from './user-facts.tsx';
import { usersTable } from './users-table.ts';

/** Everybody who ever signed in. */
export function UsersScreen() {
  const t = useTranslations('users');
  return (
    <TableScreen
      name="users"
      table={usersTable}
      columns={useUserColumns()}
      filters={{
        role: { label: t('columns.role'), nameOf: (role) => t(`role.${role}`) },
      }}
      titleOf={(user) => user.displayName}
    >
      {(user) => (
        <>
          <UserFacts user={user} />
          <UserBilling key={user.id} user={user} />
          <AccountActs key={`${user.id} ${user.role} ${user.suspension?.at}`} user={user} />
          <EndAccount key={`end ${user.id}`} user={user} />
        </>
      )}
    </TableScreen>
  );
}
