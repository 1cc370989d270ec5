# Stops a server when the process that started it has died; see `guard` in processes.ts.
#
#   sh guardian.sh PID START-TIME SIGNAL TENTHS-OF-A-SECOND
#
# Standard input is a pipe that only that process can write to. The kernel closes it however the process ends, kill -9
# included. A line on it says that the server was stopped in order and nothing is left to do.
trap '' HUP INT TERM
pid=$1 start=$2 signal=$3 tenths=$4

# Field 22 of the stat file, counted behind the name in brackets (which may hold anything), says when it was started: a
# process that got the same pid later has another. A zombie (Z) has ended.
alive() {
  read -r line < "/proc/$pid/stat" || return 1
  set -- ${line##*) }
  [ "${20}" = "$start" ] && [ "$1" != Z ]
}

read -r word && exit 0
alive && kill -s "$signal" "$pid"
while [ "$tenths" -gt 0 ] && alive; do
  sleep 0.1
  tenths=$((tenths - 1))
done
alive && kill -s KILL "$pid"
exit 0
