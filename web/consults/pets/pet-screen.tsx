import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { PetForm } from './pet-form.tsx';
import { PetPhotoField } from './pet-photo-field.tsx';
import type { Pet } from './pet-profile-entry.ts';

/** What is known of an animal of the account: `/app/pets/new` adds one, `/app/pets/<id>/edit` changes it. */
export function PetScreen() {
  const { id = '' } = useParams({ strict: false });
  const isNew = id === '';
  const t = useTranslations('pets');
  const pet = useQuery(api.pets.get.queryOptions({ id }, { enabled: !isNew, gcTime: 0 }));
  const code = pet.error && problemOf(pet.error).code;
  if (code === 'NOT_FOUND' || code === 'BAD_INPUT') return <NotFound />;
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        <BackLink to="/app">{t('back')}</BackLink>
        <PageHeading className="mb-6">{isNew ? t('addTitle') : t('editTitle')}</PageHeading>
        {isNew ? (
          <Saved pet={null} />
        ) : pet.data ? (
          <>
            <PetPhotoField pet={pet.data} />
            <Saved key={id} pet={pet.data} />
          </>
        ) : (
          <NotLoaded query={pet}>
            <Skeleton className="h-12" />
            <Skeleton className="h-28" />
            <Skeleton className="h-12" />
            <Skeleton className="h-12" />
          </NotLoaded>
        )}
      </MainContent>
    </>
  );
}

function Saved({ pet }: { pet: Pet | null }) {
  const t = useTranslations('pets');
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <PetForm
      pet={pet}
      onSaved={(saved) => {
        void queries.invalidateQueries({ queryKey: api.pets.pathKey() });
        void queries.invalidateQueries({ queryKey: api.record.pathKey() });
        toast(t(pet ? 'saved' : 'added', { name: saved.name }));
        void navigate(
          pet
            ? { to: '/app/pets/$id', params: { id: pet.id }, replace: true }
            : { to: '/app', replace: true },
        );
      }}
    />
  );
}
