# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler settings shared by every target. Baseline is x86-64-v2 / armv8; kernels choose AVX2 at run time.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTORCC ON)

# Several sources in one compilation: Qt and the standard library are read once for all of them. So names in the
# anonymous namespaces of one folder must differ from one another.
set(CMAKE_UNITY_BUILD ${TESSERA_UNITY})
set(CMAKE_UNITY_BUILD_BATCH_SIZE 6)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

find_program(TESSERA_CCACHE ccache)
if(TESSERA_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1 "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "${TESSERA_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_C_COMPILER_LAUNCHER})
endif()

add_library(tessera_settings INTERFACE)
add_library(Tessera::Settings ALIAS tessera_settings)
target_compile_definitions(tessera_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(tessera_settings INTERFACE /W4 /utf-8 /permissive- $<$<BOOL:${TESSERA_WARNINGS_AS_ERRORS}>:/WX>)
else()
    target_compile_options(tessera_settings INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused
        -Wimplicit-fallthrough -Wextra-semi
        $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # GCC 12 sees overlaps in std::string's own code (GCC bug 105329)
        $<$<BOOL:${TESSERA_WARNINGS_AS_ERRORS}>:-Werror>)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        target_compile_options(tessera_settings INTERFACE -march=x86-64-v2)
    endif()
    if(TESSERA_SANITIZE)
        # GCC sees uninitialised values in Qt headers once they are instrumented.
        target_compile_options(tessera_settings INTERFACE -fsanitize=${TESSERA_SANITIZE} -fno-omit-frame-pointer
            -fno-sanitize-recover=all $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
        target_link_options(tessera_settings INTERFACE -fsanitize=${TESSERA_SANITIZE})
    endif()
    if(TESSERA_FUZZ)
        target_compile_options(tessera_settings INTERFACE -fsanitize=fuzzer-no-link)
    endif()
    find_program(TESSERA_MOLD mold)
    if(TESSERA_MOLD)
        target_link_options(tessera_settings INTERFACE -fuse-ld=mold)
    endif()
endif()
if(TESSERA_ASSERTIONS)
    target_compile_options(tessera_settings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-UNDEBUG> $<$<CXX_COMPILER_ID:GNU>:-D_GLIBCXX_ASSERTIONS>)
endif()
find_package(Threads REQUIRED)
target_link_libraries(tessera_settings INTERFACE Threads::Threads)
