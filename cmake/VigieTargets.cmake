# vigie_stage(<name> SOURCES ... LINK ...): one static library per stage, vigie_<name>, with the project's warnings.
# vigie_test(<stage> SOURCES ... [LINK ...]): one GoogleTest program per stage, labelled `unit` and the stage.
find_package(Threads REQUIRED)
add_library(vigie_flags INTERFACE)
target_include_directories(vigie_flags INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
target_compile_options(vigie_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wpedantic -Werror)
# GCC 12 sees overlapping copies in std::string's operator+ that are not there (GCC bug 105651), and takes an empty
# std::optional for an uninitialised value when it inlines deeply (GCC bug 80635).
target_compile_options(vigie_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>)
target_link_libraries(vigie_flags INTERFACE Threads::Threads)
if(VIGIE_SANITIZE)
  add_compile_options(-fsanitize=${VIGIE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${VIGIE_SANITIZE})
endif()

function(vigie_stage name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
  add_library(vigie_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(vigie_${name} PUBLIC vigie_flags ${ARG_LINK} PRIVATE ${ARG_PRIVATE})
endfunction()

function(vigie_test stage)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${stage}_tests ${ARG_SOURCES})
  target_link_libraries(${stage}_tests PRIVATE vigie_${stage} ${ARG_LINK} GTest::gtest_main)
  target_include_directories(${stage}_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${stage}_tests PRIVATE VIGIE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" VIGIE_BINARY_DIR="${PROJECT_BINARY_DIR}")
  include(GoogleTest)
  gtest_discover_tests(${stage}_tests PROPERTIES LABELS "unit\\;${stage}" DISCOVERY_TIMEOUT 60)
endfunction()
