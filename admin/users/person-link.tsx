import { Link } from '@tanstack/react-router';

/** The way to a person's details. */
export function PersonLink({ person }: { person: { id: string; displayName: string } }) {
  return (
    <Link
      to="/users"
      search={{ row: person.id }}
      className="font-medium text-primary underline underline-offset-4"
    >
      {person.displayName}
    </Link>
  );
}
