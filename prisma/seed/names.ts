/** First names, as they are given in Berlin and Brandenburg. */
export const firstNames: readonly string[] =
  'Jana Omar Selin Frauke Mehmet Lena Jonas Aylin Paul Marie Felix Nora Emil Greta Ben Hanna Linh Mateusz Ida Karim Lotte Finn Zeynep Oskar Clara Anton Mila Tarek Rosa Moritz Svenja Piotr Ella Jakob Fatima Nils Thea David Olga Malte'.split(
    ' ',
  );

/** Family names. */
export const familyNames: readonly string[] =
  'Brandt Lüdtke Aydın Schulz Krüger Nowak Lehmann Yıldız Richter Wolff Neumann Zimmermann Vogel Nguyen Kaiser Pohl Seidel Winkler Demir Haase Groß Jansen Kowalski Böhm Franke Albrecht Stein Hoang Ebert Lorenz Kühn Öztürk Simon Busch Reuter Maier Thiele Barth Sommer Dietrich Voigt Arndt Kaya Peters Scholz Engel Graf Wendt Horn Moser'.split(
    ' ',
  );
