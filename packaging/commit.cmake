# Writes the header that names the commit of a checkout. Runs at every build, and touches the header only when the commit is another.
execute_process(COMMAND git -C ${SOURCE} rev-parse --verify HEAD
                OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
  set(commit "")
endif()
file(CONFIGURE OUTPUT ${HEADER} CONTENT "#pragma once\n\n#define PORTRAITS_COMMIT \"@commit@\"\n" @ONLY)
