"""The ballot widget and the pages. Only `voting.ui.state` touches `st.session_state`."""
