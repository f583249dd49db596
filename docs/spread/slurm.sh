#!/usr/bin/env bash
# An array of jobs writes the cities, and a job that waits for all of them makes the release. `shards/` is on a file system that all
# nodes see.
#   sbatch --array=1-16 slurm.sh data/editions/members-meeting-2016.yaml
#SBATCH --job-name=portraits
#SBATCH --cpus-per-task=2
set -euo pipefail

edition=$1

case ${2:-cities} in
  cities)
    portraits cities "$edition" --jobs "$SLURM_CPUS_PER_TASK" --out shards \
      --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
    if [ "$SLURM_ARRAY_TASK_ID" -eq 1 ]; then
      sbatch --dependency="afterok:$SLURM_ARRAY_JOB_ID" "$0" "$edition" release
    fi ;;
  release) portraits release "$edition" --jobs "$SLURM_CPUS_PER_TASK" --out release --merge shards ;;
esac
