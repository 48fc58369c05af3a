"""Form Coach: the engine that decides, and the PC coach that speaks. One room a folder; see ARCHITECTURE.md."""
