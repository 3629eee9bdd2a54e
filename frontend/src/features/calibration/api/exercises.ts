import { useQuery, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type {
  CalibrationExercise,
  CalibrationExerciseRequest,
  CalibrationGradesRequest,
  CalibrationReferenceRequest,
} from "@/lib/api-types";

export type VersionedExercise = Versioned<CalibrationExercise>;

const one = "/api/calibration-exercises/{id}";

/** The exercises that concern the reader, and whether they may set one. */
export function useExercises() {
  return useQuery({
    queryKey: queryKeys.exercises,
    queryFn: () => answerOf(api.GET("/api/calibration-exercises")),
  });
}

export function getExercise(id: string): Promise<VersionedExercise> {
  return versionedAnswerOf(api.GET(one, { params: { path: { id } } }));
}

export function useExercise(id: string) {
  return useQuery({ queryKey: queryKeys.exercise(id), queryFn: () => getExercise(id) });
}

/** How the grades compare; only of a closed exercise. */
export function useResults(id: string) {
  return useQuery({
    queryKey: queryKeys.exerciseResults(id),
    queryFn: () => answerOf(api.GET(`${one}/results`, { params: { path: { id } } })),
  });
}

export function createExercise(body: CalibrationExerciseRequest): Promise<VersionedExercise> {
  return versionedAnswerOf(api.POST("/api/calibration-exercises", { body }));
}

export function changeExercise(
  { value: { id }, etag }: VersionedExercise,
  body: CalibrationExerciseRequest,
): Promise<VersionedExercise> {
  return versionedAnswerOf(api.PATCH(one, { params: withTag(id, etag), body }));
}

export function openExercise({
  value: { id },
  etag,
}: VersionedExercise): Promise<VersionedExercise> {
  return versionedAnswerOf(api.POST(`${one}/opening`, { params: withTag(id, etag) }));
}

export function closeExercise({
  value: { id },
  etag,
}: VersionedExercise): Promise<VersionedExercise> {
  return versionedAnswerOf(api.POST(`${one}/closing`, { params: withTag(id, etag) }));
}

export function setReference(
  { value: { id }, etag }: VersionedExercise,
  body: CalibrationReferenceRequest,
): Promise<VersionedExercise> {
  return versionedAnswerOf(api.PUT(`${one}/reference`, { params: withTag(id, etag), body }));
}

export function saveGrades(id: string, body: CalibrationGradesRequest): Promise<VersionedExercise> {
  return versionedAnswerOf(api.PUT(`${one}/grades`, { params: { path: { id } }, body }));
}

export function submitGrades(id: string): Promise<VersionedExercise> {
  return versionedAnswerOf(api.POST(`${one}/submission`, { params: { path: { id } } }));
}

/** Keeps an exercise as the server gave it after a change, and lets the list be read anew. */
export function useKeepExercise() {
  const client = useQueryClient();
  return (changed: VersionedExercise) => {
    client.setQueryData(queryKeys.exercise(changed.value.id), changed);
    void client.invalidateQueries({ queryKey: queryKeys.exercises });
  };
}

function withTag(id: string, etag: string) {
  return { path: { id }, header: { "If-Match": etag } };
}
