# Runs a program and compares its standard output with a file, byte for byte.
#   cmake -DPROGRAM=<program> -DEXPECTED=<file> -DPRINTED=<scratch file> [-DHINT=<what to do>] -P compare_output.cmake
execute_process(COMMAND "${PROGRAM}" OUTPUT_FILE "${PRINTED}" RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} failed: ${status}")
endif()
if(NOT EXISTS "${EXPECTED}")
  message(FATAL_ERROR "${EXPECTED} does not exist. ${HINT}")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${PRINTED}" "${EXPECTED}" RESULT_VARIABLE differs)
if(differs)
  execute_process(COMMAND diff -u "${EXPECTED}" "${PRINTED}") # for the reader
  message(FATAL_ERROR "${PROGRAM} does not print what stands in ${EXPECTED}. ${HINT}")
endif()
