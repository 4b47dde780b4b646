# Writes RULES.md from the rulebook program: -DRULEBOOK=<program> -DRULES_MD=<file>.
execute_process(COMMAND "${RULEBOOK}" OUTPUT_FILE "${RULES_MD}.new" RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  file(REMOVE "${RULES_MD}.new")
  message(FATAL_ERROR "${RULEBOOK} failed: ${status}")
endif()
file(RENAME "${RULES_MD}.new" "${RULES_MD}")
message(STATUS "wrote ${RULES_MD}")
