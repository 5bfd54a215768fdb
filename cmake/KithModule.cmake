# How a module, a program and a test are declared; the one place for compiler settings.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)

add_library(kith_settings INTERFACE)
target_compile_options(kith_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers
  -Wnon-virtual-dtor -Woverloaded-virtual -Werror)

# kith_module(text SOURCES a.cpp … PUBLIC lib … PRIVATE lib …): the static library Kith::text with its public headers
# in include/. What is linked PRIVATE stays invisible to those who link the module.
function(kith_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(kith_${name} STATIC ${ARG_SOURCES})
  add_library(Kith::${name} ALIAS kith_${name})
  target_include_directories(kith_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/include PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(kith_${name} PUBLIC ${ARG_PUBLIC} PRIVATE $<BUILD_INTERFACE:kith_settings> ${ARG_PRIVATE})
endfunction()

# kith_test(people_test SOURCES a.cpp … LINK Kith::people …): one GoogleTest program, found by ctest test by test.
function(kith_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  find_package(GTest REQUIRED)
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE KITH_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    KITH_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data" KITH_PROGRAM="${CMAKE_BINARY_DIR}/bin/kith")
  target_link_libraries(${name} PRIVATE kith_settings ${ARG_LINK} GTest::gtest GTest::gmock GTest::gtest_main)
  include(GoogleTest)
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 600)
endfunction()

# kith_fuzzer(csv_fuzzer SOURCES csv_fuzzer.cpp LINK Kith::importers CORPUS dir): a program around
# LLVMFuzzerTestOneInput, and a test that lets it run for KITH_FUZZ_SECONDS from the examples in the folder. With
# KITH_LIBFUZZER it runs under libFuzzer, otherwise under tests/fuzz/driver.cpp, which takes the same arguments.
function(kith_fuzzer name)
  cmake_parse_arguments(ARG "" "CORPUS" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE kith_settings ${ARG_LINK})
  if(KITH_LIBFUZZER)
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/fuzz/driver.cpp)
  endif()
  add_test(NAME fuzz.${name} COMMAND ${name} -max_total_time=${KITH_FUZZ_SECONDS} ${ARG_CORPUS})
  math(EXPR limit "${KITH_FUZZ_SECONDS} * 2 + 120")
  set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz TIMEOUT ${limit})
endfunction()

# kith_embed(people languages/en/names.txt …): puts files into the library of the module; at run time
# kith::embedded::<module>() in the generated header <module>_embedded.h gives their names and contents.
function(kith_embed module)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${module}_embedded.cpp)
  set(header ${CMAKE_CURRENT_BINARY_DIR}/${module}_embedded.h)
  set(asm "")
  set(declarations "")
  set(rows "")
  set(n 0)
  foreach(file ${ARGN})
    set(symbol kith_embedded_${module}_${n})
    set(path ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    string(APPEND asm "__asm__(\".section .rodata\\n.balign 16\\n${symbol}_begin:\\n.incbin \\\"${path}\\\"\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n")
    string(APPEND declarations "extern \"C\" const char ${symbol}_begin[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows "        {\"${file}\", {${symbol}_begin, static_cast<std::size_t>(${symbol}_end - ${symbol}_begin)}},\n")
    set_property(SOURCE ${out} APPEND PROPERTY OBJECT_DEPENDS ${path})
    math(EXPR n "${n} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${header} CONTENT "// Generated from the files of the module.
#pragma once
#include <span>
#include <string_view>
namespace kith::embedded {
struct File { std::string_view name; std::string_view bytes; };
std::span<const File> ${module}();
}
" @ONLY)
  file(CONFIGURE OUTPUT ${out} CONTENT "// Generated from the files of the module.
#include \"${module}_embedded.h\"
#include <array>
#include <cstddef>
${asm}${declarations}
namespace kith::embedded {
std::span<const File> ${module}() {
    static const std::array<File, ${n}> files{{
${rows}    }};
    return files;
}
}
" @ONLY)
  target_sources(kith_${module} PRIVATE ${out})
  target_include_directories(kith_${module} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
