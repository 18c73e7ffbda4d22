# vigie_assets(<target>): builds the web page (web/dist), the basemap (web/basemap) and openapi.json into <target>.
# The assembler copies each file into the program (.incbin), which takes no time where a C++ array would take seconds.
# Without web/dist the build stops and says how to make it.
enable_language(ASM)

function(vigie_assets target)
  set(dist ${PROJECT_SOURCE_DIR}/web/dist)
  file(GLOB page CONFIGURE_DEPENDS ${dist}/*.html ${dist}/*.js ${dist}/*.css ${dist}/*.svg)
  file(GLOB basemap CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/basemap/*.geojson.gz)
  if(NOT page)
    add_custom_target(vigie_web_missing
      COMMAND ${CMAKE_COMMAND} -E echo
        "web/dist is missing: run `npm ci && npm run build` in web/, then build again (or configure with -DVIGIE_BUILD_SERVER=OFF)"
      COMMAND ${CMAKE_COMMAND} -E false
      COMMENT "Looking for the web page" VERBATIM)
    add_dependencies(${target} vigie_web_missing)
  endif()

  set(lines "")
  foreach(file ${page})
    get_filename_component(name ${file} NAME)
    list(APPEND lines "/${name}|${file}")
  endforeach()
  foreach(file ${basemap})
    get_filename_component(name ${file} NAME)
    list(APPEND lines "/basemap/${name}|${file}")
  endforeach()
  list(APPEND lines "/api/v1/openapi.json|${CMAKE_CURRENT_SOURCE_DIR}/openapi.json")
  list(SORT lines)

  set(data "    .section .rodata\n")
  set(symbols "")
  set(table "")
  set(index 0)
  set(files "")
  foreach(line ${lines})
    string(REGEX MATCH "^([^|]*)\\|(.*)$" _ "${line}")
    set(path ${CMAKE_MATCH_1})
    set(file ${CMAKE_MATCH_2})
    list(APPEND files ${file})
    set(gzip false)
    if(path MATCHES "\\.gz$")
      set(gzip true)
      string(REGEX REPLACE "\\.gz$" "" path ${path})
    endif()
    string(APPEND data "    .globl vigie_asset_${index}\n    .globl vigie_asset_${index}_end\n"
      "vigie_asset_${index}:\n    .incbin \"${file}\"\nvigie_asset_${index}_end:\n    .byte 0\n")
    string(APPEND symbols "extern const char vigie_asset_${index}[];\nextern const char vigie_asset_${index}_end[];\n")
    string(APPEND table "    Asset{\"${path}\", ${gzip}, bytes(vigie_asset_${index}, vigie_asset_${index}_end)},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND data "    .section .note.GNU-stack,\"\",%progbits\n")

  set(VIGIE_ASSET_SYMBOLS "${symbols}")
  set(VIGIE_ASSET_TABLE "${table}")
  set(VIGIE_ASSET_COUNT ${index})
  configure_file(assets_table.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/assets_table.cpp @ONLY)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/assets.S CONTENT "${data}" @ONLY)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/assets.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/assets.S ${CMAKE_CURRENT_BINARY_DIR}/assets_table.cpp)
endfunction()
