<?php
// Publishes what stands on the standard input as a user does who has typed it, and prints the post's number.
require $argv[1] . '/wp-load.php';
wp_set_current_user( get_user_by( 'login', $argv[2] )->ID );
kses_init();
echo wp_insert_post(
	wp_slash(
		array(
			'post_title'   => 'A post',
			'post_content' => stream_get_contents( STDIN ),
			'post_status'  => 'publish',
		)
	)
);
