"""The numbers in public: how the city keeps its dates, with no cell in which a person could be found."""
