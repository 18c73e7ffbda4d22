# Compiles knowledge/ into <build>/vigie.knowledge with the program just built.
file(GLOB_RECURSE VIGIE_KNOWLEDGE_FILES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/knowledge/*)
add_custom_command(
  OUTPUT ${PROJECT_BINARY_DIR}/vigie.knowledge
  COMMAND vigie knowledge build ${PROJECT_SOURCE_DIR}/knowledge --output ${PROJECT_BINARY_DIR}/vigie.knowledge
  DEPENDS vigie ${VIGIE_KNOWLEDGE_FILES}
  COMMENT "Compiling knowledge/")
add_custom_target(vigie_knowledge_file ALL DEPENDS ${PROJECT_BINARY_DIR}/vigie.knowledge)

# The languages' networks lie in models/ beside it, where the program looks for them.
file(GLOB VIGIE_MODELS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/models/*.net)
foreach(model ${VIGIE_MODELS})
  get_filename_component(name ${model} NAME)
  add_custom_command(
    OUTPUT ${PROJECT_BINARY_DIR}/models/${name}
    COMMAND ${CMAKE_COMMAND} -E copy ${model} ${PROJECT_BINARY_DIR}/models/${name}
    DEPENDS ${model})
  list(APPEND VIGIE_MODEL_COPIES ${PROJECT_BINARY_DIR}/models/${name})
endforeach()
add_custom_target(vigie_model_files ALL DEPENDS ${VIGIE_MODEL_COPIES})
add_dependencies(vigie_knowledge_file vigie_model_files)
