# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# tessera_module(Journey FOLDER journey SOURCES a.cpp ... USES Base Table LIBRARIES Qt6::Core PRIVATE_LIBRARIES zstd)
# One static library per folder of modules/, named Tessera::<Name>. USES lists the modules below it.
function(tessera_module name)
    cmake_parse_arguments(ARG "" "FOLDER" "SOURCES;USES;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
    string(TOLOWER "tessera_${ARG_FOLDER}" target)
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(Tessera::${name} ALIAS ${target})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/modules")
    list(TRANSFORM ARG_USES PREPEND Tessera::)
    target_link_libraries(${target} PUBLIC Tessera::Settings Qt6::Core ${ARG_USES} ${ARG_LIBRARIES} PRIVATE ${ARG_PRIVATE_LIBRARIES})
endfunction()

# tessera_test(journey/funnel_test.cpp USES Journey LIBRARIES ...): one Qt Test program, registered with CTest as
# journey.funnel. MODULE tests run without a display and under the sanitizers; GUI tests only in the full build.
function(tessera_test source)
    cmake_parse_arguments(ARG "GUI" "" "USES;LIBRARIES;LABELS" ${ARGN})
    string(REGEX REPLACE "_test\\.cpp$" "" stem "${source}")
    string(REPLACE "/" "." name "${stem}")
    string(REPLACE "/" "_" target "test_${stem}")
    add_executable(${target} "${PROJECT_SOURCE_DIR}/tests/${source}")
    set_target_properties(${target} PROPERTIES AUTOMOC ON UNITY_BUILD OFF)
    list(TRANSFORM ARG_USES PREPEND Tessera::)
    target_link_libraries(${target} PRIVATE Tessera::Settings Qt6::Test ${ARG_USES} ${ARG_LIBRARIES})
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${target} PRIVATE "TESSERA_TEST_DATA=\"${PROJECT_SOURCE_DIR}/tests/data\""
        "TESSERA_SHARED_DATA=\"${TESSERA_SHARED}/data\"")
    add_test(NAME ${name} COMMAND ${target})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TESSERA_NO_SETTINGS=1")
endfunction()
