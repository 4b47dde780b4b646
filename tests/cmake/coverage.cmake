# Runs the tests of a build made with --coverage and prints a summary with gcovr or, without it, lcov.
execute_process(COMMAND "${CTEST}" --test-dir "${BUILD}" --output-on-failure -LE "consumer|bench|headers"
                RESULT_VARIABLE failed)
find_program(GCOVR gcovr)
find_program(LCOV lcov)
if(GCOVR)
  execute_process(COMMAND "${GCOVR}" --root "${SOURCE}" --filter "${SOURCE}/lib/" --filter "${SOURCE}/include/"
                          --exclude ".*/rulebook.cpp" --exclude-throw-branches "${BUILD}" COMMAND_ERROR_IS_FATAL ANY)
elseif(LCOV)
  execute_process(COMMAND "${LCOV}" --quiet --capture --directory "${BUILD}" --base-directory "${SOURCE}"
                          --output-file "${BUILD}/all.info" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${LCOV}" --quiet --extract "${BUILD}/all.info" "${SOURCE}/lib/*" "${SOURCE}/include/*"
                          --output-file "${BUILD}/coverage.info" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${LCOV}" --quiet --remove "${BUILD}/coverage.info" "*/rulebook.cpp"
                          --output-file "${BUILD}/coverage.info" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${LCOV}" --list "${BUILD}/coverage.info" COMMAND_ERROR_IS_FATAL ANY)
else()
  message(FATAL_ERROR "neither gcovr nor lcov is installed; the .gcda files are in ${BUILD}")
endif()
if(failed)
  message(FATAL_ERROR "some tests failed; the summary above covers what ran")
endif()
