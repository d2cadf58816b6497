import { TextLink } from '../../web/kit/ui/text-link.tsx';

/** The way to a person's details. */
export function PersonLink({ person }: { person: { id: string; displayName: string } }) {
  return (
    <TextLink place="inText" to="/users" search={{ row: person.id }}>
      {person.displayName}
    </TextLink>
  );
}
